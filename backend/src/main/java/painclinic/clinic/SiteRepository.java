package painclinic.clinic;

interface SiteRepository extends RecordRepository<SiteRecord> {}
