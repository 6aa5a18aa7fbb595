package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** The free places of a one-to-one course. A post is a practitioner at a site. */
final class OneToOneOffers implements Offers {

    private static final int LIKELY = 30 * SCALE;
    private static final int SPARE = 3 * SCALE;

    private final ClinicFacts facts;
    private final Diary diary;
    private final CostWeights weights;
    private final Places places;
    private final RoomChoice rooms;
    private final TimeGrid grid;
    private final int words;
    private final Variants variants;
    private final IdleGap idle;

    private final int[] postPractitioner;
    private final int[] postSite;
    private int posts;
    private final BitSet chosen = new BitSet();

    private final int[] bestCost;
    private final int[] bestStart;
    private final long[] starts;
    private final int[] cheapestPost;
    private final int[] worth;

    private final long[] patient;
    private final long[] mask;
    private final long[] sameRoom;
    private final long[] siteRooms;
    private final boolean[] siteKnown;

    private CourseFrame frame;
    private Effort effort = Effort.THOROUGH;

    OneToOneOffers(Diary diary, CostWeights weights) {
        this.facts = diary.facts();
        this.diary = diary;
        this.weights = weights;
        this.places = new Places(diary);
        this.rooms = new RoomChoice(diary, places);
        this.grid = facts.grid();
        this.words = grid.words();
        this.variants = new Variants();
        this.idle = new IdleGap(diary);
        int mostPosts =
                Arrays.stream(facts.practitioners()).mapToInt(who -> who.sites().length).sum();
        this.postPractitioner = new int[mostPosts];
        this.postSite = new int[mostPosts];
        this.bestCost = new int[mostPosts * grid.days()];
        this.bestStart = new int[mostPosts * grid.days()];
        this.starts = new long[mostPosts * grid.days() * words];
        this.cheapestPost = new int[grid.days()];
        this.worth = new int[mostPosts * 7 * grid.units()];
        this.patient = new long[words];
        this.mask = new long[words];
        this.sameRoom = new long[words];
        int sites = facts.siteCount();
        this.siteRooms = new long[sites * words];
        this.siteKnown = new boolean[sites];
        this.frame =
                new CourseFrame(facts.courses()[0], 0, 0, -1, CourseFacts.NONE, new int[0], true);
    }

    /** Looks at every day of the frame. */
    void look(
            CourseFrame newFrame, Effort newEffort, RandomGenerator random, Candidates candidates) {
        frame = newFrame;
        effort = newEffort;
        variants.clear();
        choosePosts(random, candidates.practitioners());
        Arrays.fill(worth, 0, posts * 7 * grid.units(), 0);
        for (int day = frame.first(); day <= frame.last(); day++) {
            lookAt(day, random);
        }
        for (int post = 0; post < posts; post++) {
            chooseVariants(post, random);
        }
    }

    private void choosePosts(RandomGenerator random, int[] first) {
        posts = 0;
        chosen.clear();
        int[] able = frame.course().needs().practitioners();
        int most = Math.min(effort.posts(), postSite.length);
        if (able.length == 0) {
            return;
        }
        addPosts(frame.course().needs().preferredPractitioner(), most);
        for (int practitioner : first) {
            addPosts(practitioner, most);
        }
        int from = able.length > most ? random.nextInt(able.length) : 0;
        for (int i = 0; i < able.length; i++) {
            addPosts(able[(from + i) % able.length], most);
        }
    }

    private void addPosts(int practitioner, int most) {
        if (practitioner == CourseFacts.NONE
                || chosen.get(practitioner)
                || !mayGive(practitioner)) {
            return;
        }
        chosen.set(practitioner);
        for (int site : facts.practitioners()[practitioner].sites()) {
            if (posts < most && frame.course().needs().roomsAt(site).length > 0) {
                postPractitioner[posts] = practitioner;
                postSite[posts++] = site;
            }
        }
    }

    private boolean mayGive(int practitioner) {
        for (int able : frame.course().needs().practitioners()) {
            if (able == practitioner) {
                return true;
            }
        }
        return false;
    }

    private void lookAt(int day, RandomGenerator random) {
        cheapestPost[day] = -1;
        boolean open = !frame.isFixed(day) && places.patient(frame.course(), day, patient);
        Arrays.fill(siteKnown, false);
        for (int post = 0; post < posts; post++) {
            int cell = post * grid.days() + day;
            bestCost[cell] = NONE;
            Arrays.fill(starts, cell * words, (cell + 1) * words, 0);
            if (!open) {
                continue;
            }
            System.arraycopy(patient, 0, mask, 0, words);
            if (!places.practitioner(
                    frame.course(), postPractitioner[post], postSite[post], day, mask)) {
                continue;
            }
            andRooms(postSite[post], day);
            System.arraycopy(mask, 0, starts, cell * words, words);
            price(
                    post,
                    day,
                    cell,
                    effort.noise() == 0 ? 0 : random.nextInt(effort.noise() * SCALE));
            if (bestCost[cell] != NONE
                    && (cheapestPost[day] < 0
                            || bestCost[cell] < bestCost[cheapestPost[day] * grid.days() + day])) {
                cheapestPost[day] = post;
            }
        }
    }

    private void andRooms(int site, int day) {
        if (!siteKnown[site]) {
            siteKnown[site] = true;
            rooms.anyRoom(frame.course(), site, day, siteRooms, site * words);
        }
        for (int w = 0; w < words; w++) {
            mask[w] &= siteRooms[site * words + w];
        }
    }

    private void price(int post, int day, int cell, int noise) {
        int practitioner = postPractitioner[post];
        boolean switches = rooms.usedRooms(frame.course(), practitioner, day, sameRoom);
        int base = noise + constantCost(practitioner);
        int weekday = (post * 7 + grid.weekday(day)) * grid.units();
        int chance = (day - frame.first()) / 7 < frame.missing() + 2 ? LIKELY : SPARE;
        int unwished = weights.preference() * SCALE;
        int switching = weights.roomSwitch() * SCALE;
        int filled = mostFilled();
        long[] preferred = frame.course().needs().preferredStarts();
        idle.begin(practitioner, day, frame.course().treatment().length());
        for (int w = 0; w < words; w++) {
            long wished = preferred == null ? -1 : preferred[grid.weekday(day) * words + w];
            long kept = switches ? sameRoom[w] : -1;
            for (long left = mask[w]; left != 0; left &= left - 1) {
                long bit = left & -left;
                int start = (w << 6) + Long.numberOfTrailingZeros(left);
                int cost = base;
                cost += (wished & bit) == 0 ? unwished : 0;
                cost += (kept & bit) == 0 ? switching : 0;
                worth[weekday + start] += Math.max(1, chance - cost);
                if (cost - filled < bestCost[cell]) {
                    cost += idle.change(start) * weights.idle() * SCALE;
                    if (cost < bestCost[cell]) {
                        bestCost[cell] = cost;
                        bestStart[cell] = start;
                    }
                }
            }
        }
    }

    /** The most that a session can take from the idle time, as a cost. */
    private int mostFilled() {
        return (frame.course().treatment().minutes() / 15 + 1) * weights.idle() * SCALE;
    }

    private int constantCost(int practitioner) {
        int wished = frame.course().needs().preferredPractitioner();
        int cost =
                wished == CourseFacts.NONE || wished == practitioner
                        ? 0
                        : weights.preference() * SCALE;
        PractitionerFacts facts = this.facts.practitioners()[practitioner];
        int booked = diary.bookedMinutes(practitioner);
        if (booked * 100L > 84L * facts.workingMinutes() && facts.workingMinutes() > 0) {
            cost +=
                    weights.overload()
                            * SCALE
                            * 100
                            * frame.course().treatment().minutes()
                            / facts.workingMinutes();
        }
        return cost;
    }

    private int startCost(int practitioner, int day, int start, boolean switches) {
        return wishCost(day, start, switches) + idleCost(practitioner, day, start);
    }

    private int wishCost(int day, int start, boolean switches) {
        long[] preferred = frame.course().needs().preferredStarts();
        int cost =
                preferred == null || Bits.get(preferred, grid.weekday(day) * words, start)
                        ? 0
                        : weights.preference() * SCALE;
        if (switches && !Bits.get(sameRoom, 0, start)) {
            cost += weights.roomSwitch() * SCALE;
        }
        return cost;
    }

    private int idleCost(int practitioner, int day, int start) {
        int idle =
                diary.idleChange(
                        facts.practitioners()[practitioner],
                        day,
                        start,
                        frame.course().treatment().length());
        return idle * weights.idle() * SCALE;
    }

    /** Offers a post's best weekday and time, and its second best, as variants. */
    private void chooseVariants(int post, RandomGenerator random) {
        int units = 7 * grid.units();
        int first = -1;
        int second = -1;
        for (int at = post * units; at < (post + 1) * units; at++) {
            if (worth[at] > 0) {
                if (first < 0 || worth[at] > worth[first]) {
                    second = first;
                    first = at;
                } else if (second < 0 || worth[at] > worth[second]) {
                    second = at;
                }
            }
        }
        int luck = effort.noise() == 0 ? 0 : random.nextInt(effort.noise() * SCALE * 4);
        if (first >= 0) {
            variants.offer(effort.variants(), post, first - post * units, worth[first] + luck);
        }
        if (second >= 0) {
            variants.offer(
                    effort.variants(), post, second - post * units, worth[second] + luck / 2);
        }
    }

    @Override
    public int variants() {
        return variants.count();
    }

    @Override
    public int cost(int variant, int day) {
        int own = ownCost(variant, day);
        int other = cheapestPost[day];
        if (other < 0) {
            return own;
        }
        int stranger = bestCost[other * grid.days() + day] + strangerCost();
        return Math.min(own, stranger);
    }

    @Override
    public int strangerCost() {
        return (weights.continuity() * effort.strangerPercent() / 100 + weights.regularity())
                * SCALE;
    }

    @Override
    public int ownCost(int variant, int day) {
        int cell = variants.key(variant) * grid.days() + day;
        if (bestCost[cell] == NONE) {
            return NONE;
        }
        int irregular = bestCost[cell] + weights.regularity() * SCALE;
        return isUsualTime(variant, day, cell)
                ? Math.min(irregular, usualCost(variant, day))
                : irregular;
    }

    private boolean isUsualTime(int variant, int day, int cell) {
        int time = variants.time(variant);
        return time / grid.units() == grid.weekday(day)
                && Bits.get(starts, cell * words, time % grid.units());
    }

    private int usualCost(int variant, int day) {
        int practitioner = postPractitioner[variants.key(variant)];
        boolean switches = rooms.usedRooms(frame.course(), practitioner, day, sameRoom);
        return constantCost(practitioner)
                + startCost(practitioner, day, variants.time(variant) % grid.units(), switches);
    }

    @Override
    public Slot take(int variant, int day) {
        int own = ownCost(variant, day);
        int post = variants.key(variant);
        int other = cheapestPost[day];
        if (other >= 0 && bestCost[other * grid.days() + day] + strangerCost() < own) {
            return slot(other, day, bestStart[other * grid.days() + day]);
        }
        int cell = post * grid.days() + day;
        boolean usual =
                isUsualTime(variant, day, cell)
                        && usualCost(variant, day) <= bestCost[cell] + weights.regularity() * SCALE;
        return slot(post, day, usual ? variants.time(variant) % grid.units() : bestStart[cell]);
    }

    private Slot slot(int post, int day, int start) {
        int practitioner = postPractitioner[post];
        int room = rooms.choose(frame.course(), practitioner, postSite[post], day, start);
        return new Slot(
                practitioner,
                room,
                day,
                start,
                frame.course().treatment().length(),
                Slot.ONE_TO_ONE);
    }
}
