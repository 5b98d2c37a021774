"""The errors of Discord's API: a status, a code, a sentence, and for a bad form where in it each problem is."""

from __future__ import annotations

import json
from typing import Any


class ApiError(Exception):
    """An error answer. `fault` tells whether a correct bot never meets it, so that it counts as a violation."""

    def __init__(self, status: int, code: int, message: str, *, fault: bool, errors: dict[str, Any] | None = None):
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.code = code
        self.message = message
        self.fault = fault
        self.errors = errors
        self.detail = "" if errors is None else json.dumps(errors, ensure_ascii=False)
        """What a violation tells beside the sentence."""

    def body(self) -> dict[str, Any]:
        """The JSON that Discord sends."""
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


class Problems:
    """Collects what is wrong with a form; `refuse` raises it all as one answer 400 with code 50035."""

    def __init__(self) -> None:
        self.found: list[tuple[tuple[str | int, ...], str, str]] = []

    def add(self, path: tuple[str | int, ...], code: str, message: str) -> None:
        """One problem: where in the form, Discord's name for it, its sentence."""
        self.found.append((path, code, message))

    def length(self, path: tuple[str | int, ...], value: object, low: int, high: int) -> bool:
        """Adds a problem unless the value is a text of low to high characters; whether it is a text at all."""
        if not isinstance(value, str):
            self.add(path, "STRING_TYPE_CONVERT", "Could not interpret as string.")
            return False
        if not low <= len(value) <= high:
            if not value and low:
                self.add(path, "BASE_TYPE_REQUIRED", "This field is required")
            elif low:
                self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")
            else:
                self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")
        return True

    def count(self, path: tuple[str | int, ...], value: object, low: int, high: int) -> list[Any]:
        """The value where it is a list, else an empty one; adds a problem unless it has low to high members."""
        if not isinstance(value, list):
            self.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        if not low <= len(value) <= high:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")
        return value

    def refuse(self) -> None:
        """Raises ApiError where anything was found."""
        if not self.found:
            return
        errors: dict[str, Any] = {}
        for path, code, message in self.found:
            place = errors
            for step in path:
                place = place.setdefault(str(step), {})
            place.setdefault("_errors", []).append({"code": code, "message": message})
        raise ApiError(400, 50035, "Invalid Form Body", fault=True, errors=errors)

    def __str__(self) -> str:
        return "; ".join(f"{'.'.join(map(str, path))}: {message}" for path, _, message in self.found)


def bad_form(*path: str | int, code: str, message: str) -> ApiError:
    """The answer for a form with one problem."""
    problems = Problems()
    problems.add(path, code, message)
    try:
        problems.refuse()
    except ApiError as error:
        return error
    raise AssertionError("a problem was not refused")


def unauthorized() -> ApiError:
    return ApiError(401, 0, "401: Unauthorized", fault=False)


def not_found() -> ApiError:
    return ApiError(404, 0, "404: Not Found", fault=True)


def unknown(what: str) -> ApiError:
    """404 for something that is gone, or that never was; a correct bot can meet it."""
    codes = {"Channel": 10003, "Guild": 10004, "Member": 10007, "Message": 10008, "User": 10013, "Emoji": 10014}
    return ApiError(404, codes[what], f"Unknown {what}", fault=False)


def unknown_emoji() -> ApiError:
    return ApiError(400, 10014, "Unknown Emoji", fault=True)


def unknown_webhook() -> ApiError:
    return ApiError(404, 10015, "Unknown Webhook", fault=True)


def unknown_interaction() -> ApiError:
    return ApiError(404, 10062, "Unknown interaction", fault=True)


def unknown_command() -> ApiError:
    return ApiError(404, 10063, "Unknown application command", fault=True)


def acknowledged_already() -> ApiError:
    return ApiError(400, 40060, "Interaction has already been acknowledged.", fault=True)


def missing_access() -> ApiError:
    return ApiError(403, 50001, "Missing Access", fault=False)


def missing_permissions() -> ApiError:
    return ApiError(403, 50013, "Missing Permissions", fault=False)


def not_the_author() -> ApiError:
    return ApiError(403, 50005, "Cannot edit a message authored by another user", fault=True)


def empty_message() -> ApiError:
    return ApiError(400, 50006, "Cannot send an empty message", fault=True)


def closed_to_messages() -> ApiError:
    return ApiError(403, 50007, "Cannot send messages to this user", fault=False)


def invalid_webhook_token() -> ApiError:
    return ApiError(401, 50027, "Invalid Webhook Token", fault=True)


def too_large() -> ApiError:
    return ApiError(413, 40005, "Request entity too large", fault=True)


def invalid_json() -> ApiError:
    return ApiError(400, 50109, "The request body contains invalid JSON.", fault=True)
