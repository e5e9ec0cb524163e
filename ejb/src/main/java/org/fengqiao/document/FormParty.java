package org.fengqiao.document;

import java.util.List;

/** A party as the forms of 司发通〔2010〕239号 introduce it. What is unknown is null and leaves a blank to fill by hand. */
public sealed interface FormParty {

    /** 当事人, 申请人 or 被申请人. */
    String label();

    String name();

    /** Guardians and agents, who sign with or for the party. */
    List<Agent> agents();

    /** For the templates. */
    default boolean person() {
        return this instanceof Person;
    }

    /** 姓名 性别 民族 年龄 / 职业或职务 联系方式 / 单位或住址. */
    record Person(
            String label,
            String name,
            String sex,
            String ethnicity,
            Integer age,
            String occupation,
            String contact,
            String address,
            List<Agent> agents)
            implements FormParty {

        public Person {
            agents = agents == null ? List.of() : List.copyOf(agents);
        }
    }

    /** 名称, 地址, 法定代表人 姓名 职务. */
    record Organisation(
            String label,
            String name,
            String address,
            String representative,
            String representativeDuty,
            String contact,
            List<Agent> agents)
            implements FormParty {

        public Organisation {
            agents = agents == null ? List.of() : List.copyOf(agents);
        }
    }

    /**
     * One who stands for the party.
     *
     * @param capacity 法定代理人 or 委托代理人
     */
    record Agent(String capacity, String name, String contact) {}
}
