package painclinic.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import java.text.ParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Spring's own refusals of a request say to people. They name what we call a thing and never
 * repeat what the request held.
 */
final class RefusedRequests {

    private RefusedRequests() {}

    static Problem of(Exception e, HttpStatusCode status) {
        return switch (e) {
            case MissingServletRequestParameterException missing ->
                    StatusProblem.malformed(
                            "%s is missing in the address.".formatted(missing.getParameterName()));
            case MissingRequestHeaderException missing ->
                    StatusProblem.malformed(
                            "The header %s is missing.".formatted(missing.getHeaderName()));
            case TypeMismatchException wrong -> StatusProblem.malformed(sentence(wrong));
            case HttpMessageNotReadableException _ ->
                    StatusProblem.malformed("The body is not the JSON that this address takes.");
            case MethodArgumentNotValidException wrong ->
                    StatusProblem.malformed(
                            wrong.getBindingResult().getFieldErrors().stream()
                                    .map(field -> field.getField() + " " + text(field))
                                    .sorted()
                                    .collect(Collectors.joining("; ", "", ".")));
            case HandlerMethodValidationException wrong ->
                    StatusProblem.malformed(
                            wrong.getParameterValidationResults().stream()
                                    .flatMap(RefusedRequests::sentences)
                                    .sorted()
                                    .collect(Collectors.joining("; ", "", ".")));
            default -> StatusProblem.of(status.value());
        };
    }

    private static String sentence(TypeMismatchException wrong) {
        String name = wrong.getPropertyName() == null ? "A value" : wrong.getPropertyName();
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException hint) {
                return "%s cannot be read. %s".formatted(name, hint.getMessage());
            }
        }
        return "%s cannot be read.".formatted(name);
    }

    private static Stream<String> sentences(ParameterValidationResult result) {
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> name + " " + text(error));
    }

    private static String text(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "cannot be used" : message;
    }
}
