package gavel.protocol.registration;

import java.util.Optional;

/** Who is logged in. */
public record Profile(String entityId, Optional<String> email) {}
