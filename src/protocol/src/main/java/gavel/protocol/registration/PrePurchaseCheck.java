package gavel.protocol.registration;

import java.net.URI;
import java.util.Optional;

/**
 * Whether a permit can be had for an entity and a wallet.
 *
 * @param failure empty when ready
 * @param livenessCheck where to send the person, with {@link FailureReason#REQUIRES_LIVENESS}
 */
public record PrePurchaseCheck(
    boolean ready, Optional<FailureReason> failure, Optional<URI> livenessCheck) {}
