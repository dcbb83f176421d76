package gavel.protocol.abi;

/** A part of a signature: its type, its name (may be empty), and whether an event indexes it. */
public record AbiParameter(AbiType type, String name, boolean indexed) {}
