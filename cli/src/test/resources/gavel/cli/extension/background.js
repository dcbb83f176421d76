// The wallet itself: it asks its person, chooses nonce and fees, and sends through a node of its own.
let chain = '0x1';
const fail = (code, message) => {
  throw Object.assign(new Error(message), { code });
};
const post = (address, body) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const node = async (method, params) => {
  const answer = await post('{node}', JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  const json = await answer.json();
  return json.error ? fail(json.error.code, json.error.message) : json.result;
};
const send = async ({ from, to, data, value }) => {
  switch ('{manner}') {
    case 'declining':
      return fail(4001, 'User rejected the request.');
    case 'silent':
      return new Promise(() => {});
    default:
      if (chain !== (await node('eth_chainId', []))) {
        fail(-32603, 'on the wrong chain');
      }
      return node('eth_sendTransaction', [{ from, to, data, value }]);
  }
};
const handle = async ({ method, params }) => {
  switch (method) {
    case 'eth_requestAccounts':
      return ['{account}'];
    case 'eth_chainId':
      return chain;
    case 'wallet_switchEthereumChain':
      chain = params[0].chainId;
      return null;
    case 'eth_sendTransaction':
      return send(params[0]);
    default:
      return fail(4200, 'The method ' + method + ' is not supported.');
  }
};
chrome.runtime.onMessage.addListener((message, from, answer) => {
  if (message.review) {
    post('{reviews}', message.review);
    return false;
  }
  const { id } = message.request;
  handle(message.request)
    .then((result) => answer({ id, result }))
    .catch(({ code, message: words }) => answer({ id, error: { code: code || -32603, message: words } }));
  return true;
});
