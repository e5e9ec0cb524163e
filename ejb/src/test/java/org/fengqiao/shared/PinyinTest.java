package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "演甲某,yanjiamou,yjm",
        "单某某,shanmoumou,smm",
        "曾志某,zengzhimou,zzm",
        "解某东,xiemoudong,xmd",
        "仇某,qiumou,qm",
        "任某齐,renmouqi,rmq",
        "区某良,oumouliang,oml",
        "查某,zhamou,zm",
        "尉迟某,yuchimou,ycm",
        "万俟某,moqimou,mqm",
        "长孙某,zhangsunmou,zsm",
        "欧阳某,ouyangmou,oym",
        "令狐某,linghumou,lhm",
        "乐某,yuemou,ym",
        "盖某,gemou,gm",
        "覃某,qinmou,qm",
        "朴某,piaomou,pm",
        "缪某,miaomou,mm",
        "翟某,zhaimou,zm",
        "种某,chongmou,cm",
        "员某,yunmou,ym",
        "那某,namou,nm",
        "华某,huamou,hm",
        "纪某,jimou,jm",
        "葛某,gemou,gm",
        "石某庄,shimouzhuang,smz",
        "䶮某,yanmou,ym"
    })
    void aSurnameIsReadAsASurname(String name, String full, String initials) {
        Pinyin.Spellings spellings = Pinyin.of(name);
        assertEquals(full, spellings.full().get(0));
        assertEquals(initials, spellings.initials().get(0));
    }

    @Test
    void whereReadingsDifferAllOfThemFind() {
        assertTrue(Pinyin.of("覃某").full().containsAll(List.of("qinmou", "tanmou")));
        assertTrue(Pinyin.of("王晟").full().containsAll(List.of("wangsheng", "wangcheng")));
        assertTrue(Pinyin.of("乐某").initials().containsAll(List.of("ym", "lm")));
    }

    @Test
    void theUmlautIsTypedInThreeWays() {
        assertEquals(List.of("lvmou", "lumou", "lyumou"), Pinyin.of("吕某").full());
        assertEquals(List.of("lm"), Pinyin.of("吕某").initials());
        assertEquals(List.of("luomou"), Pinyin.of("罗某").full());
    }

    @Test
    void rareCharactersOrganisationsAndForeignNamesDoNoHarm() {
        assertEquals("jimou", Pinyin.of("𠮷某").full().get(0));
        assertEquals("renzequmougongsi", Pinyin.of("任泽区某公司").full().get(0));
        assertEquals(List.of(), Pinyin.of("Smith").full());
        assertEquals(List.of(), Pinyin.of(" ").initials());
        assertEquals(List.of(), Pinyin.of(null).full());
        assertEquals("mukaiti", Pinyin.of("A·木凯提").full().get(0));
        assertTrue(Pinyin.of("乐行长重朝娜茜盛传曾").full().size() <= 12);
    }

    @Test
    void character_by_character_a_name_reads_as_the_library_reads_it_as_a_whole() {
        for (int c = 0x4E00; c <= 0x9FA5; c++) {
            for (int[] name : new int[][] {{c, '国'}, {'王', c, '华'}}) {
                assertEquals(Pinyin.readAsWhole(name), Pinyin.read(name), () -> new String(name, 0, name.length));
            }
        }
    }

    @Test
    void what_the_library_reads_together_is_known() {
        Pattern together = Pattern.compile("\\{(\\p{IsHan})}[^>]*\\p{IsHan}");
        Set<Integer> read = Stream.of("Han-Latin/Names", "Han-Latin")
                .map(rules -> Transliterator.getInstance(rules).toRules(false))
                .flatMap(rules -> together.matcher(rules).results())
                .map(rule -> rule.group(1).codePointAt(0))
                .collect(Collectors.toSet());
        assertEquals(read, Pinyin.READ_TOGETHER);
    }
}
