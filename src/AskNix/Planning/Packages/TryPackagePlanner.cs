using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Planning.Configurations;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.Packages;

/// <summary>
/// Plans the use of packages without installing them: a shell that has them, on a terminal; only the command where there is nobody to
/// use a shell. A package set that cannot make shells has its packages built, and their programs named.
/// </summary>
/// <remarks>
/// Data: <c>{"packages": [{"attribute", "version", "description", "program", "path"}], "command": [..]}</c>; <c>command</c> is the
/// argument vector, <c>path</c> where the program will be.
/// </remarks>
/// <param name="interactive">Whether somebody sits at a terminal.</param>
public sealed class TryPackagePlanner(
    PackageResolver resolver, MachineNixpkgs nixpkgs, IMachineExpressions expressions, IBuildForecaster forecaster, bool interactive) : IntentPlanner<TryPackage>
{
    private readonly PackageAvailability _availability = new(expressions, forecaster);

    protected override async Task<Proposal> PlanAsync(TryPackage intent, PlanningContext context, CancellationToken cancellation)
    {
        if (intent.Packages.IsDefaultOrEmpty)
            return DescribedWish.Ask(intent, "try");
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        var packages = new List<PackageResolution.Found>();
        foreach (var name in intent.Packages)
        {
            var resolution = await resolver.ResolveAsync(name, context.Options, context.Report, cancellation);
            if (resolution is not PackageResolution.Found found)
                return new Proposal.Refusal(PackageProblems.Missing(resolution), [$"search {name}"]);
            if (!found.Allowed)
                return new Proposal.Refusal(PackageProblems.Refused(found.Package));
            packages.Add(found);
        }
        var way = await TrialWay.ChooseAsync(packages, location, nixpkgs.Configuration(context.Options), expressions, context, cancellation);
        var data = Data(packages, way.Command);
        return interactive
            ? new Proposal.Change(await PlanAsync(packages, way, context, cancellation), data)
            : new Proposal.Answer($"{Title(packages)}, without installing anything:\n  {ShellQuoting.Quote(way.Command)}{Programs(packages, way)}", data);
    }

    private async Task<Plan> PlanAsync(List<PackageResolution.Found> packages, TrialWay way, PlanningContext context, CancellationToken cancellation)
    {
        var forecast = await _availability.ForecastAsync(way.Packages, context, cancellation);
        return new Plan(
            context.Sentence,
            Title(packages),
            [new RunTool(way.IsShell ? "open a shell that has them; leave it with exit" : "build them without installing", way.Command, null, Effect.None, Interactive: way.IsShell)],
            new Forecast(Build: forecast),
            Afterwards: way.IsShell
                ? ["Nothing was installed; the next clean-up of the store removes what was fetched."]
                : [$"Nothing was installed.{Programs(packages, way)}"]);
    }

    private static string Title(List<PackageResolution.Found> packages) =>
        $"try {string.Join(", ", packages.Select(found => $"{found.Package.Attribute} {found.Package.Version}".Trim()))}";

    private static string Programs(List<PackageResolution.Found> packages, TrialWay way) => way.IsShell
        ? ""
        : "\n" + string.Join('\n', packages.Select(found => $"Its program is then {Program(found)}"));

    private static string Program(PackageResolution.Found found) =>
        $"{found.OutPath}/bin/{(found.Package.MainProgram.Length > 0 ? found.Package.MainProgram : found.Package.PName)}";

    private static JsonObject Data(List<PackageResolution.Found> packages, ImmutableArray<string> command) => new()
    {
        ["packages"] = new JsonArray([.. packages.Select(found => (JsonNode)new JsonObject
        {
            ["attribute"] = found.Package.Attribute,
            ["version"] = found.Package.Version,
            ["description"] = found.Package.Description,
            ["program"] = found.Package.MainProgram.Length > 0 ? found.Package.MainProgram : null,
            ["path"] = Program(found),
        })]),
        ["command"] = PackageJson.Texts(command),
    };
}
