// Between the page and the wallet's own process; and the person, who reads the page and goes on.
window.addEventListener('wallet-request', async ({ detail }) => {
  const answer = await chrome.runtime.sendMessage({ request: JSON.parse(detail) });
  window.dispatchEvent(new CustomEvent('wallet-answer', { detail: JSON.stringify(answer) }));
});
setInterval(() => {
  const request = document.getElementById('request');
  if (request && !request.hidden) {
    chrome.runtime.sendMessage({ review: document.getElementById('review').textContent });
    document.getElementById('go').click();
  }
}, 50);
