package org.fengqiao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.Side;

/** Calls the people whom a matter needs on the stage, and tells the story who they are. */
final class Cast {

    final List<DemoPerson> applicants = new ArrayList<>();
    final List<DemoPerson> respondents = new ArrayList<>();
    private final Telling telling;
    private final DemoPeople people;
    private final Scene scene;

    Cast(Telling telling, DemoPeople people, Scene scene) {
        this.telling = telling;
        this.people = people;
        this.scene = scene;
        for (Matter.Role role : telling.matter.roles) {
            if (telling.chance(role.chance())) {
                call(role.applicant() ? applicants : respondents, telling.pick(role.casts()));
            }
        }
        introduce(applicants, "A");
        introduce(respondents, "R");
        boolean firms = respondents.stream().allMatch(DemoPerson::organisation);
        boolean persons =
                Stream.concat(applicants.stream(), respondents.stream()).noneMatch(DemoPerson::organisation);
        telling.among = persons
                ? ".people"
                : firms && applicants.stream().noneMatch(DemoPerson::organisation) ? ".firm" : ".mixed";
        boolean boy = telling.random.nextBoolean();
        telling.say("child", people.passer(boy, 8));
        telling.say("son", boy ? "儿子" : "女儿");
        telling.say("W", people.passer(telling.chance(65), telling.random.nextInt(38, 74)));
        for (int i = 1; i <= 9; i++) {
            telling.say("W" + i, people.passer(telling.chance(65), telling.random.nextInt(38, 74)));
        }
    }

    List<PartyForm> parties() {
        List<PartyForm> parties = new ArrayList<>();
        applicants.forEach(person -> parties.add(finished(person).party(Side.APPLICANT)));
        respondents.forEach(person -> parties.add(finished(person).party(Side.RESPONDENT)));
        return parties;
    }

    // Now and then somebody has no papers with him, or sends an agent.
    private DemoPerson finished(DemoPerson person) {
        if (!person.representatives().isEmpty()) {
            return person;
        }
        if (telling.random.nextInt(1000) < (person.organisation() ? 120 : 40)) {
            person = person.represented(List.of(people.agent()));
        }
        return !person.organisation() && telling.random.nextInt(1000) < 25 ? person.withoutPapers() : person;
    }

    private void call(List<DemoPerson> side, String cast) {
        String[] words = cast.split(" ");
        String occupation = null;
        Boolean male = null;
        boolean far = false;
        for (String word : words) {
            occupation = word.startsWith("occ=") ? word.substring(4) : occupation;
            male = word.equals("M") ? Boolean.TRUE : word.equals("F") ? Boolean.FALSE : male;
            far |= word.equals("far");
        }
        boolean man = male != null ? male : telling.chance(62);
        String home = far ? scene.homeElsewhere(telling) : scene.home(telling);
        switch (words[0]) {
            case "org" -> side.add(people.organisation(words[1], scene.town()));
            case "person" -> side.add(people.person(man, age(words[1]), home, occupation));
            case "elder" -> side.add(people.person(man, age("66-86"), home, "农民"));
            case "minor" -> minor(side, age(words[1]), home);
            case "couple" -> couple(side, age(words[1]), home);
            case "group" -> {
                int members = age(words[1]);
                for (int i = 0; i < members; i++) {
                    side.add(people.person(telling.chance(70), age(words[2]), scene.home(telling), occupation));
                }
            }
            case "spouse" -> {
                DemoPerson one = applicants.get(0);
                int age = Math.max(21, one.age(telling.occurredOn) + telling.random.nextInt(-3, 4));
                side.add(people.person(!one.male(), age, far ? home : one.address(), occupation));
            }
            case "kids", "siblings" -> {
                DemoPerson one = applicants.get(0);
                boolean kids = words[0].equals("kids");
                int members = age(words[1]);
                int age = one.age(telling.occurredOn) - (kids ? 21 : -6);
                for (int i = 0; i < members; i++) {
                    age -= telling.random.nextInt(1, 4);
                    side.add(people.person(telling.chance(66), Math.max(age, 19), scene.home(telling), null));
                }
            }
            default -> throw new IllegalStateException("Nobody knows how to cast " + cast);
        }
    }

    private void couple(List<DemoPerson> side, int age, String home) {
        side.add(people.person(true, age, home, null));
        side.add(people.person(false, Math.max(20, age - telling.random.nextInt(-1, 4)), home, null));
    }

    private void minor(List<DemoPerson> side, int age, String home) {
        DemoPerson parent =
                people.person(telling.random.nextBoolean(), age + telling.random.nextInt(24, 33), home, null);
        DemoPerson child = people.person(telling.chance(60), age, home, null);
        telling.say(side == applicants ? "AG" : "RG", parent.name());
        telling.say(side == applicants ? "AGrel" : "RGrel", parent.male() ? "父亲" : "母亲");
        side.add(child.represented(List.of(people.guardian(parent))));
    }

    private int age(String range) {
        String[] ends = range.split("-");
        int low = Integer.parseInt(ends[0]);
        return low + (ends.length == 1 ? 0 : telling.random.nextInt(Integer.parseInt(ends[1]) - low + 1));
    }

    private void introduce(List<DemoPerson> side, String letter) {
        for (int i = 0; i < side.size(); i++) {
            telling.say(letter + (i + 1), side.get(i).name());
        }
        DemoPerson first = side.get(0);
        telling.say(letter + "!", new Mentions(applicants, respondents, false).all(letter.equals("A")));
        telling.say(letter + ".he", side.size() > 1 ? "他们" : first.organisation() || first.male() ? "他" : "她");
        telling.say(letter + ".sex", first.male() ? "男" : "女");
        telling.say(letter + ".count", String.valueOf(side.size()));
        telling.say(letter + ".boss", first.representative() == null ? first.name() : first.representative());
        if (first.born() != null) {
            telling.say(letter + ".age", String.valueOf(first.age(telling.occurredOn)));
            telling.say(
                    letter + ".born",
                    first.born().getYear() + "年" + first.born().getMonthValue() + "月");
            telling.say(letter + ".job", first.occupation());
        } else {
            telling.say(letter + ".age", "");
            telling.say(letter + ".born", "");
            telling.say(letter + ".job", "");
        }
        telling.say(letter + ".kin", kin(side));
    }

    /** Sons and daughters by their order: 长子演建军、次子演建民、女儿演秀兰. */
    private static String kin(List<DemoPerson> side) {
        String[] order = {"长", "次", "三", "四", "五"};
        long sons = side.stream().filter(DemoPerson::male).count();
        long daughters = side.size() - sons;
        int son = 0;
        int daughter = 0;
        List<String> words = new ArrayList<>();
        for (DemoPerson person : side) {
            if (person.male()) {
                words.add((sons == 1 ? "儿子" : order[son++] + "子") + person.name());
            } else {
                words.add((daughters == 1 ? "女儿" : order[daughter++] + "女") + person.name());
            }
        }
        return String.join("、", words);
    }
}
