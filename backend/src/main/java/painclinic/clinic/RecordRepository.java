package painclinic.clinic;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of one kind. */
@NoRepositoryBean
public interface RecordRepository<E> extends Repository<E, UUID> {

    Optional<E> findById(UUID id);

    List<E> findByClinicIdAndRetiredOnIsNullOrderByPositionAscIdAsc(long clinicId);

    E save(E record);

    /** Writes what has changed now, so that a refusal meets the caller. */
    void flush();
}
