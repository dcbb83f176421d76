package gavel.registrar.entity;

import java.time.LocalDate;

/** An earlier investment of an account, as its history lists it. */
public record Investment(String company, String round, LocalDate investedOn) {}
