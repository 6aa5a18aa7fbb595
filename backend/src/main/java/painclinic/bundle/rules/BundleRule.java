package painclinic.bundle.rules;

import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

/**
 * Something that must hold in a bundle. A rule draws no conclusion from what could not be read:
 * that is a fault already.
 */
interface BundleRule {

    void check(BundleDraft draft, Faults faults);
}
