package painclinic.commandline;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/** The version in the jar's manifest. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "painclinic " + Objects.requireNonNullElse(version, "(built from source)")
        };
    }
}
