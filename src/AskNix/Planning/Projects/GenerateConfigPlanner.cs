using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Flakes;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nixos.Machines;

namespace AskNix.Planning.Projects;

/// <summary>
/// Plans a new <c>configuration.nix</c> in the current folder for a machine of this description, put together from parts. It never takes
/// the place of a file that is there, and is not written into the machine's configuration folder unless that file is named.
/// </summary>
/// <remarks>Data: <c>{"file", "parts": [..], "stateVersion", "missingOptions": [..], "text"}</c>.</remarks>
/// <param name="currentDirectory">Where the person stands, absolute.</param>
public sealed class GenerateConfigPlanner(
    Machine machine, MachineNixpkgs nixpkgs, IMachineExpressions expressions, HomeFolders folders, string currentDirectory) : IntentPlanner<GenerateConfig>
{
    private readonly MachineTraitsReader _traits = new(machine, nixpkgs, expressions, folders);
    private readonly ExistingOptions _options = new(expressions);

    protected override async Task<Proposal> PlanAsync(GenerateConfig intent, PlanningContext context, CancellationToken cancellation)
    {
        // --file is the new file here; the machine's own configuration is looked for without it.
        var own = context with { Options = context.Options with { File = null } };
        var file = Path.GetFullPath(context.Options.File ?? "configuration.nix", currentDirectory);
        if (context.Options.File is null && Path.GetDirectoryName(file) == machine.ConfigurationDirectory && !File.Exists(file))
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.RefusedForSafety,
                $"{currentDirectory} is where this machine's own configuration belongs.",
                $"Go to another folder, or name the file if it is meant to go there: --file {file}."));
        }
        var traits = await _traits.ReadAsync(own, cancellation);
        var location = await nixpkgs.FindAsync(own.Options, context.Report, cancellation);
        var names = ProjectData.ConfigurationParts().SelectMany(part => part.Options).Distinct(StringComparer.Ordinal);
        var missing = await _options.MissingAsync(names, nixpkgs.Configuration(own.Options), location, context, cancellation);
        var composed = ComposedConfiguration.Of(intent.Description, traits, missing);
        ImmutableArray<string> lacking = [.. composed.Options.Where(missing.Contains)];
        var data = new JsonObject
        {
            ["file"] = file,
            ["parts"] = PackageJson.Texts(composed.Parts),
            ["stateVersion"] = traits.StateVersion,
            ["missingOptions"] = PackageJson.Texts(lacking),
            ["text"] = composed.Text,
        };
        return File.Exists(file)
            ? new Proposal.Refusal(WrittenFile.Exists(file, composed.Text), Data: data)
            : new Proposal.Change(Plan(context.Sentence, file, traits, composed, lacking), data);
    }

    private static Plan Plan(string sentence, string file, MachineTraits traits, ComposedConfiguration composed, ImmutableArray<string> lacking)
    {
        ImmutableArray<PlanStep> steps = [new EditFile(file, null, Encoding.UTF8.GetBytes(composed.Text))];
        if (GitTree.RootOf(Path.GetDirectoryName(file)!) is { } tree)
            steps = steps.Add(new TrackFile(tree, file));
        return new Plan(
            sentence,
            $"write a configuration to {file}: {string.Join(", ", composed.Parts)}",
            steps,
            new Forecast(Warnings: [.. lacking.Select(option => $"This machine's NixOS has no option {option}; the line that sets it has to be changed before the file is used.")]),
            Afterwards:
            [
                .. composed.Assumed,
                .. traits.Uefi ? (string[])[] : ["Name the disk for the boot menu: boot.loader.grub.device."],
                "It has no effect yet. Read it first; the file hardware-configuration.nix beside it comes from: nixos-generate-config --show-hardware-config",
                $"Then try it without installing anything: nixos-rebuild build -I nixos-config={file}",
            ]);
    }
}
