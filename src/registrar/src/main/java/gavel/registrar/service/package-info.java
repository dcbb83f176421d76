/** What turns the registrar into a service for strangers: limits, TLS, metrics, an audit log. */
package gavel.registrar.service;
