package gavel.protocol.revert;

import static gavel.protocol.revert.ErrorForm.form;

import java.util.List;

/** Refusals of claim contracts. */
final class DistributorErrors {
  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "InvalidProof()",
              "The proof does not lead to the contract's root",
              "Get the published tree again: gavel claim proof"),
          form("AlreadyClaimed()", "This was claimed already", "To see when: gavel claim status"));

  private DistributorErrors() {}
}
