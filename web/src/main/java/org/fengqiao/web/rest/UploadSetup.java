package org.fengqiao.web.rest;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/**
 * Lets the API's servlet take form uploads. The server makes that servlet by itself from {@link Api} and passes over what web.xml says
 * about it, so it is told here, while everything is being set up. How large a file may be, the domain
 * says, with a proper answer; the server hangs up at 100 MB.
 */
@WebListener
public class UploadSetup implements ServletContextListener {

    private static final int IN_MEMORY = 64 * 1024;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletRegistration api = event.getServletContext().getServletRegistration(Api.class.getName());
        if (!(api instanceof ServletRegistration.Dynamic servlet)) {
            throw new IllegalStateException("the API's servlet cannot be set up for uploads");
        }
        servlet.setMultipartConfig(new MultipartConfigElement("", -1, -1, IN_MEMORY));
    }
}
