from allauth.account.forms import LoginForm


class SignIn(LoginForm):
    """Name and password, each said once, in its label; the office resets passwords."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.help_text = ""
            field.widget.attrs.pop("placeholder", None)
