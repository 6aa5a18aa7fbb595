package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.UUID;

/** Places are held, under this identity. */
@Schema(name = "Kept")
public record Kept(UUID hold) {}
