package org.fengqiao.walls.broken.attic;

/** Breaks a wall on purpose: lies in a package that has no floor. */
public class NoFloor {}
