package org.fengqiao.web.broken;

import org.apache.pdfbox.pdmodel.PDPage;

/** Breaks a wall on purpose. */
public class DrawsPaper {

    PDPage page;
}
