using System.CommandLine;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Doctor;
using AskNix.Errors;
using Nixos.Machines;

namespace AskNix.Cli.Commands;

/// <summary>Looks for what is wrong, and says what helps.</summary>
internal static class DoctorCommand
{
    public static Command Create(Session session) =>
        new Command("doctor", "Looks for what is wrong, and says what helps.").Answering(session, (_, cancellation) => RunAsync(session, cancellation));

    private static async Task<Response> RunAsync(Session session, CancellationToken cancellation)
    {
        var patient = new Patient(
            new Machine(session.Root, session.Environment), session.Environment, session.Options.Flake, session.Options.File,
            VersionText.Build(), Describe(session.Terminal), session.Clock);
        var results = await Examination.RunAsync(patient, cancellation);
        var data = new JsonObject { ["checks"] = new JsonArray([.. results.Select(result => (JsonNode)Describe(result))]) };
        var text = string.Join('\n', results.Select(Line));
        var blocking = results.Where(result => result.Finding.Health is Health.Blocking).Select(result => result.Name).ToArray();
        return blocking.Length == 0
            ? new Response(null, text, data)
            : new Response(null, text, data, Error: Blocked(blocking), ExitStatus: ErrorCode.NotAvailable.ExitStatus);
    }

    private static Problem Blocked(string[] blocking) =>
        new(ErrorCode.NotAvailable, $"Nothing can be changed until this is put right: {string.Join(", ", blocking)}.", "The remedies stand above.");

    private static string Line(CheckResult result)
    {
        var mark = result.Finding.Health switch
        {
            Health.Good => "ok",
            Health.Warning => "note",
            _ => "BAD",
        };
        var line = $"{mark,-6}{result.Name,-14}{result.Finding.Text}";
        return result.Finding.Remedy is { } remedy ? $"{line}\n{"",-20}-> {remedy}" : line;
    }

    private static JsonObject Describe(CheckResult result) => new()
    {
        ["check"] = result.Name,
        ["health"] = result.Finding.Health.ToString().ToLowerInvariant(),
        ["text"] = result.Finding.Text,
        ["remedy"] = result.Finding.Remedy,
    };

    private static string Describe(Terminal terminal) => terminal.CanAsk
        ? $"{terminal.Width()} columns{(terminal.OutputStyle.Colored ? ", in colour" : "")}"
        : "none to ask on: changes need --yes";
}
