// What the wallet puts into every page: a provider (EIP-1193) that announces itself (EIP-6963).
(() => {
  const waiting = new Map();
  let last = 0;
  window.addEventListener('wallet-answer', ({ detail }) => {
    const { id, result, error } = JSON.parse(detail);
    const { done, failed } = waiting.get(id);
    waiting.delete(id);
    if (error) {
      failed(Object.assign(new Error(error.message), { code: error.code }));
    } else {
      done(result);
    }
  });
  const request = ({ method, params }) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed });
      window.dispatchEvent(new CustomEvent('wallet-request', { detail: JSON.stringify({ id, method, params }) }));
    });
  const info = { uuid: '350670db-19fa-4704-a166-e52e178b59d2', name: 'A wallet', rdns: 'test.wallet', icon: '' };
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider: { request } }) }),
    );
  window.addEventListener('eip6963:requestProvider', announce);
  announce();
})();
