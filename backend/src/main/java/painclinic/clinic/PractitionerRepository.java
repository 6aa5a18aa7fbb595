package painclinic.clinic;

interface PractitionerRepository extends RecordRepository<PractitionerRecord> {}
