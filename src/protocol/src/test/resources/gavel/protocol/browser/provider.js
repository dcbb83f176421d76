// What a wallet injects (EIP-1193), in front of a node that signs for its account.
window.ethereum = (() => {
  let chain = '0x1';
  const fail = (code, message) => {
    throw Object.assign(new Error(message), { code });
  };
  const node = async (method, params) => {
    const answer = await fetch('{node}', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const json = await answer.json();
    return json.error ? fail(json.error.code, json.error.message) : json.result;
  };
  const send = async ({ from, to, data, value }) => {
    if ('{manner}' === 'declining') {
      fail(4001, 'User rejected the request.');
    }
    if (chain !== '0x4c81b') {
      fail(-32603, 'on the wrong chain');
    }
    // Nonce and fees are the wallet's own.
    const hash = await node('eth_sendTransaction', [{ from, to, data, value }]);
    return '{manner}' === 'silent' ? new Promise(() => {}) : hash;
  };
  return {
    request: async ({ method, params }) => {
      switch (method) {
        case 'eth_requestAccounts':
          return ['{manner}' === 'foreign' ? '0x' + '12'.repeat(20) : '{account}'];
        case 'eth_chainId':
          return chain;
        case 'wallet_switchEthereumChain':
          chain = params[0].chainId;
          return null;
        case 'eth_sendTransaction':
          return send(params[0]);
        case 'personal_sign':
          return node('eth_sign', [params[1], params[0]]);
        case 'eth_signTypedData_v4':
          return node(method, [params[0], JSON.parse(params[1])]);
        default:
          return fail(4200, 'The method ' + method + ' is not supported.');
      }
    },
  };
})();
