package painclinic.clinic;

interface TreatmentRepository extends RecordRepository<TreatmentRecord> {}
