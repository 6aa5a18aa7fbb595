package painclinic.clinic;

import java.util.UUID;

/** A site's name, opening hours or closed days are others now. */
public record SiteChanged(UUID site) {}
