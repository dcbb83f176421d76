package gavel.wallet.external;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.TypedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The two sets of methods that signers have. */
enum Dialect {
  /** Nodes, web3signer and the like. */
  ETH("eth_accounts", "eth_signTransaction") {
    @Override
    JsonNode signMessage(Transport signer, Address account, Bytes message) {
      return signer.call("eth_sign", account.lower(), message.hex());
    }

    @Override
    JsonNode signTypedData(Transport signer, Address account, TypedData document) {
      return signer.call(
          "eth_signTypedData_v4", account.lower(), JsonMapper.shared().readTree(document.json()));
    }
  },
  /** Clef's. */
  CLEF("account_list", "account_signTransaction") {
    @Override
    JsonNode signMessage(Transport signer, Address account, Bytes message) {
      return signer.call("account_signData", "text/plain", account.toString(), message.hex());
    }

    @Override
    JsonNode signTypedData(Transport signer, Address account, TypedData document) {
      return signer.call(
          "account_signTypedData",
          account.toString(),
          JsonMapper.shared().readTree(document.json()));
    }
  };

  private final String accounts;
  private final String signTransaction;

  Dialect(String accounts, String signTransaction) {
    this.accounts = accounts;
    this.signTransaction = signTransaction;
  }

  JsonNode accounts(Transport signer) {
    return signer.call(accounts);
  }

  JsonNode signTransaction(Transport signer, ObjectNode transaction) {
    return signer.call(signTransaction, transaction);
  }

  abstract JsonNode signMessage(Transport signer, Address account, Bytes message);

  abstract JsonNode signTypedData(Transport signer, Address account, TypedData document);
}
