package org.fengqiao.tests;

/** The administrator's page of the index is the same whichever index there is. */
@OnOpenSearch
class SearchIndexPageOnOpenSearchIT extends SearchIndexPageIT {}
