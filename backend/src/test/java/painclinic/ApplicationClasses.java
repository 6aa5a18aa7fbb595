package painclinic;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes compiled beside the application, wherever a build puts them: no tests. */
public final class ApplicationClasses implements ImportOption {

    private static final String PLACE =
            PainClinicApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();

    @Override
    public boolean includes(Location location) {
        return location.contains(PLACE);
    }
}
