using System.Text;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using AskNix.Understanding;

namespace AskNix.Tests.Cli;

/// <summary>One of each thing that is shown.</summary>
internal static class Samples
{
    private const string Old = "{ pkgs, ... }:\n{\n  environment.systemPackages = with pkgs; [\n    vim\n  ];\n}\n";
    private const string New = "{ pkgs, ... }:\n{\n  environment.systemPackages = with pkgs; [\n    vim\n    firefox\n  ];\n}\n";

    public static Understood Understood { get; } =
        new("install firefox", [new InstallPackage(["firefox"])], 0.96, Reading.Act, "\"install\" with a known package");

    public static Plan Plan { get; } = new(
        "install firefox",
        "firefox will be installed for everybody on this machine",
        [
            new EditFile("/etc/nixos/configuration.nix", Encoding.UTF8.GetBytes(Old), Encoding.UTF8.GetBytes(New)),
            new SetProfile("/nix/var/nix/profiles/system", "/nix/store/00000000000000000000000000000000-nixos", 4),
            new ActivateSystem("/nix/var/nix/profiles/system", "boot", "/run/current-system"),
        ],
        new Forecast(
            new BuildForecast(["/nix/store/00000000000000000000000000000000-nixos.drv"], ["/nix/store/11111111111111111111111111111111-firefox-140.0"], 62_000_000, 250_000_000),
            [new PackageChange("firefox", null, "140.0"), new PackageChange("nano", "8.4", null), new PackageChange("git", "2.50", "2.51")],
            new UnitForecast([], [], ["dbus.service", "sshd.service"], []),
            ["networking.hostName is \"box\" in the configuration and \"nixos\" in the running system"],
            ["firefox is unfree here"]),
        Afterwards: ["It starts with: firefox"]);

    public static Receipt Receipt { get; } = new(
        7, new DateTimeOffset(2026, 3, 1, 10, 30, 0, TimeSpan.Zero), ["edit /etc/nixos/configuration.nix", "activate the system"], 4, 5, "ask-nix undo", ["nginx.service"], ["kernel"]);

    public static Problem Problem { get; } = new(
        ErrorCode.EvaluationFailed, "The configuration does not evaluate: undefined variable 'firefoxx'.", "Correct the name, or take the line out.",
        new SourcePosition("/etc/nixos/configuration.nix", 5, 7), "error: undefined variable 'firefoxx'\n  at /etc/nixos/configuration.nix:5:7");

    public static Response Done { get; } = new(
        Understood, "firefox is installed.", new JsonObject { ["packages"] = new JsonArray("firefox") }, Plan, Receipt, ["ask-nix \"list generations\""]);

    public static Response Failed { get; } = new(
        Understood, Problem.Message, Error: Problem, Choices: ["install firefox-esr"], Engine: "traditional", ExitStatus: Problem.Code.ExitStatus);
}
