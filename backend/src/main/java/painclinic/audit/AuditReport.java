package painclinic.audit;

import java.util.List;

/**
 * What a look through the whole audit found.
 *
 * @param newest the seal to keep elsewhere
 * @param unsealed entries so new that no seal covers them yet
 */
public record AuditReport(
        long entries, long unsealed, long seals, KeptSeal newest, List<AuditFault> faults) {}
