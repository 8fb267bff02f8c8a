package org.catenary.hypernets.proof;

/// A part of a theory that cannot be taken as it stands.
public final class Refused extends Exception {

    private final Fault fault;

    Refused(Place place, String problem) { this(new Fault(place, problem)); }

    Refused(Fault fault) {
        super(fault.toString(), null, false, false);
        this.fault = fault;
    }

    /// {@return what is wrong, and where}
    public Fault fault() { return fault; }
}
