package painclinic.patient;

import painclinic.clinic.RecordRepository;

interface PatientRepository extends RecordRepository<PatientRecord> {}
