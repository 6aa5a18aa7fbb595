package painclinic.schedule;

import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

/** The stored drafts. */
interface DraftRecords extends Repository<Draft, UUID> {

    Draft save(Draft draft);

    Optional<Draft> findById(UUID id);

    Optional<DraftStanding> findStandingById(UUID id);

    Optional<Draft> findFirstByClinicIdAndChangesIsNullOrderByCreatedAtDescIdDesc(long clinicId);

    Optional<Draft> findFirstByClinicIdAndChangesIsNotNullOrderByCreatedAtDescIdDesc(long clinicId);
}
