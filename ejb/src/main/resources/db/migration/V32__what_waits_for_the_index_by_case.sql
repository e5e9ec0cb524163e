-- Each search asks which protected cases wait for the index. When a county is renamed a million wait, and neither they nor all cases may be
-- gone through for that.
create index case_file_shielded on case_file (id) where shielded;
create index search_queue_case on search_queue (case_id);
