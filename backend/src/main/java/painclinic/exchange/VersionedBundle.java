package painclinic.exchange;

import painclinic.bundle.ClinicBundle;

/**
 * The clinic's records as a bundle, read at one moment.
 *
 * @param version the clinic's version then: a draft planned from this bundle is based on it
 */
public record VersionedBundle(ClinicBundle bundle, long version) {}
