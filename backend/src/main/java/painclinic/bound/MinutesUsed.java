package painclinic.bound;

/** Minutes of practitioners and of sets of rooms on each day of the horizon. */
record MinutesUsed(double[][] practitioners, double[][] rooms) {

    static MinutesUsed none(int practitioners, int roomSets, int days) {
        return new MinutesUsed(new double[practitioners][days], new double[roomSets][days]);
    }

    void add(Demand.Offer offer, int day, double minutes) {
        practitioners[offer.practitioner()][day] += minutes;
        rooms[offer.rooms()][day] += minutes;
    }
}
