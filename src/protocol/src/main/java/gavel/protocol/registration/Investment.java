package gavel.protocol.registration;

/**
 * An earlier investment of the entity, as the platform keeps it.
 *
 * @param investedOn the platform's text for the date
 */
public record Investment(String company, String round, String investedOn) {}
