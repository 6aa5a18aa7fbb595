package painclinic.clinic;

interface RoomRepository extends RecordRepository<RoomRecord> {}
