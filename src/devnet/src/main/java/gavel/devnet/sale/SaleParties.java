package gavel.devnet.sale;

import gavel.wallet.Address;
import gavel.wallet.Signer;
import java.util.UUID;

/**
 * Who runs the sale.
 *
 * @param operator deploys everything and holds every role
 * @param permitSigner signs purchase permits
 * @param treasury receives the proceeds
 */
public record SaleParties(UUID saleUuid, Signer operator, Address permitSigner, Address treasury) {}
