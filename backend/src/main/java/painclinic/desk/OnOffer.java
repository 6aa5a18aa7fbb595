package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.UUID;

/** A place is on offer, or was, under this identity. */
@Schema(name = "OnOffer")
public record OnOffer(UUID place) {}
