package painclinic.draft;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

/** The stored drafts. */
interface DraftRecords extends Repository<Draft, UUID> {

    Draft save(Draft draft);

    /** Writes what has changed now, so that revisions count it. */
    void flush();

    Optional<Draft> findById(UUID id);

    @Query(
            """
            select new painclinic.draft.DraftStanding(
                draft.state,
                draft.revision,
                draft.basedOnVersion,
                case when draft.changes is null then false else true end)
            from Draft draft
            where draft.id = :id
            """)
    Optional<DraftStanding> findStandingById(UUID id);

    Optional<Draft> findFirstByClinicIdAndChangesIsNullOrderByCreatedAtDescIdDesc(long clinicId);

    Optional<Draft> findFirstByClinicIdAndChangesIsNotNullOrderByCreatedAtDescIdDesc(long clinicId);
}
