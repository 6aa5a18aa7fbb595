package painclinic.evaluation;

/** Minutes of practitioners and of sets of rooms on each day of the horizon. */
record LowerBoundUse(double[][] practitioners, double[][] rooms) {

    static LowerBoundUse none(int practitioners, int roomSets, int days) {
        return new LowerBoundUse(new double[practitioners][days], new double[roomSets][days]);
    }

    void add(LowerBoundDemand.Offer offer, int day, double minutes) {
        practitioners[offer.practitioner()][day] += minutes;
        rooms[offer.rooms()][day] += minutes;
    }
}
