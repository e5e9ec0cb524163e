package org.fengqiao.tests;

/** The pages of the search are the same whichever index answers. */
@OnOpenSearch
class SearchPageOnOpenSearchIT extends SearchPageIT {}
