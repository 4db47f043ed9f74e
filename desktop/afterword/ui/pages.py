"""Makes the pages when they are first gone to: each is imported only then, so that the window opens fast."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from afterword.adapters.folders import Folders
from afterword.ui.page import Page
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Makers:
    """Makes each page out of the parts.

    `hear` is called with each page that was made; `restore` with a copy that should become the data.
    """

    parts: Parts
    folders: Folders
    preferences: Preferences
    hear: Callable[[Page], object]
    restore: Callable[[Path], object]

    def by_name(self) -> Mapping[str, Callable[[], Page]]:
        """Return a maker for each place of the rail."""
        makers: Mapping[str, Callable[[], Page]] = {
            "today": self._today,
            "applications": self._applications,
            "interviews": self._interviews,
            "employers": self._employers,
            "advice": self._advice,
            "mail": self._mail,
            "touch": self._touch,
            "report": self._report,
            "settings": self._settings,
        }
        return {name: self._heard(make) for name, make in makers.items()}

    def _heard(self, make: Callable[[], Page]) -> Callable[[], Page]:
        def made() -> Page:
            page = make()
            self.hear(page)
            return page

        return made

    def _today(self) -> Page:
        from afterword.ui.today.page import TodayPage

        return TodayPage(self.parts)

    def _interviews(self) -> Page:
        from afterword.ui.interviews.page import InterviewsPage

        return InterviewsPage(self.parts)

    def _applications(self) -> Page:
        from afterword.ui.applications.page import ApplicationsPage

        return ApplicationsPage(self.parts)

    def _employers(self) -> Page:
        from afterword.ui.employers.page import EmployersPage

        return EmployersPage(self.parts)

    def _advice(self) -> Page:
        from afterword.ui.advice.page import AdvicePage

        return AdvicePage(self.parts)

    def _mail(self) -> Page:
        from afterword.ui.mail.page import MailPage

        return MailPage(self.parts)

    def _touch(self) -> Page:
        from afterword.ui.touch.page import TouchPage

        return TouchPage(self.parts)

    def _report(self) -> Page:
        from afterword.ui.report.page import ReportPage

        return ReportPage(self.parts, preferences=self.preferences)

    def _settings(self) -> Page:
        from afterword.ui.settings.page import SettingsPage

        return SettingsPage(
            self.parts, folders=self.folders, preferences=self.preferences, restore=self.restore
        )
