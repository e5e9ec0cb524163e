package org.fengqiao.walls.broken.intake;

import jakarta.faces.context.FacesContext;

/** Breaks a wall on purpose: Faces in the domain. */
public class KnowsThePage {

    FacesContext page;
}
