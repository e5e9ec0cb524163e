package org.fengqiao.walls.broken.casefile;

import org.apache.pdfbox.pdmodel.PDPage;

/** Breaks a wall on purpose: PDFBox outside of document. */
public class DrawsByItself {

    PDPage page;
}
