-- A search for an ID number or a phone is not kept any more: it would lie here as it was typed. Those that were kept go, and the notices
-- that quote such a name are masked, by the same pattern as the server's own.
delete from saved_search
 where normalize(filter::jsonb ->> 'text', NFKC) ~ '(?<![0-9-])(?![0-9]{9,12}-[0-9]{4}-)(?:[1-9](?:[\s-]?[0-9]){16}[\s-]?[0-9Xx]|[1-9](?:[\s-]?[0-9]){14}|(?:(?:00)?86[\s-]?)?1[3-9](?:[\s-]?[0-9]){9}|0[0-9]{2,3}[\s-]?[0-9]{7,8})(?![0-9])|(?<![0-9A-Za-z-])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z-])'
    or normalize(name, NFKC) ~ '(?<![0-9-])(?![0-9]{9,12}-[0-9]{4}-)(?:[1-9](?:[\s-]?[0-9]){16}[\s-]?[0-9Xx]|[1-9](?:[\s-]?[0-9]){14}|(?:(?:00)?86[\s-]?)?1[3-9](?:[\s-]?[0-9]){9}|0[0-9]{2,3}[\s-]?[0-9]{7,8})(?![0-9])|(?<![0-9A-Za-z-])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z-])';
update notice
   set data = jsonb_set(data::jsonb, '{search}', to_jsonb(regexp_replace(normalize(data::jsonb ->> 'search', NFKC), '(?<![0-9-])(?![0-9]{9,12}-[0-9]{4}-)(?:[1-9](?:[\s-]?[0-9]){16}[\s-]?[0-9Xx]|[1-9](?:[\s-]?[0-9]){14}|(?:(?:00)?86[\s-]?)?1[3-9](?:[\s-]?[0-9]){9}|0[0-9]{2,3}[\s-]?[0-9]{7,8})(?![0-9])|(?<![0-9A-Za-z-])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z-])', '********', 'g')))::text
 where kind = 'SEARCH_NEWS' and normalize(data::jsonb ->> 'search', NFKC) ~ '(?<![0-9-])(?![0-9]{9,12}-[0-9]{4}-)(?:[1-9](?:[\s-]?[0-9]){16}[\s-]?[0-9Xx]|[1-9](?:[\s-]?[0-9]){14}|(?:(?:00)?86[\s-]?)?1[3-9](?:[\s-]?[0-9]){9}|0[0-9]{2,3}[\s-]?[0-9]{7,8})(?![0-9])|(?<![0-9A-Za-z-])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z-])';
