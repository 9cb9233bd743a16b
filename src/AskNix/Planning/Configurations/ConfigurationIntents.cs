using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Planning.Packages;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>Turns the intents that edit the configuration into wishes.</summary>
/// <param name="machine">Tells who asks.</param>
/// <param name="scope">Where packages go.</param>
/// <param name="features">What features need.</param>
/// <param name="answers">What the person answered to the questions of features, by the places they fill.</param>
public sealed class ConfigurationIntents(Machine machine, Scope scope, FeatureCatalogue features, ImmutableDictionary<string, string> answers)
{
    private const string SystemPackages = "environment.systemPackages";

    /// <summary>Whether an intent is one of them.</summary>
    public static bool Has(Intent intent) =>
        intent is InstallPackage { Packages.IsDefaultOrEmpty: false } or RemovePackage { Packages.IsDefaultOrEmpty: false }
            or EnableFeature or DisableFeature or SetOption { Value: not null };

    /// <summary>Packages an intent may want to be there, as long as nothing is known of the machine.</summary>
    public ImmutableArray<string> PackagesOf(Intent intent) => PackagesOf(intent, features.InsteadOf);

    /// <summary>Packages an intent wants to be there on this machine: those of a module only where the machine has that module.</summary>
    public ImmutableArray<string> PackagesOf(Intent intent, EvaluatedSystem system) => PackagesOf(intent, package => Module(package, system));

    private ImmutableArray<string> PackagesOf(Intent intent, Func<string, Feature?> module) => intent switch
    {
        InstallPackage install => [.. install.Packages.Concat(install.Packages.SelectMany(package => module(package)?.Packages ?? [])).Distinct(StringComparer.Ordinal)],
        EnableFeature enable => features.Find(enable.Feature)?.Packages ?? [],
        _ => [],
    };

    /// <summary>The wishes of several intents, with what is to be known of them together.</summary>
    /// <exception cref="AskNixException">A wish cannot be made.</exception>
    public ImmutableArray<ConfigurationWish> WishesOf(ImmutableArray<Intent> intents, EvaluatedSystem system, ConfigurationEditor editor)
    {
        var wishes = intents.Select(intent => WishOf(intent, system, editor)).ToArray();
        var on = intents.SelectMany(intent => TurnedOn(intent, system)).Distinct().ToImmutableArray();
        var shared = new SharedPorts(features).Of(on, [.. intents.OfType<DisableFeature>().Select(disable => disable.Feature)], system);
        if (wishes.Length > 0 && shared.Length > 0)
            wishes[^1] = wishes[^1] with { Afterwards = [.. shared, .. wishes[^1].Afterwards] };
        return [.. wishes];
    }

    private IEnumerable<Feature> TurnedOn(Intent intent, EvaluatedSystem system) => intent switch
    {
        EnableFeature { Port: null } enable => features.Find(enable.Feature) is { } feature ? [feature] : [],
        InstallPackage install => install.Packages.Select(package => Module(package, system)).OfType<Feature>(),
        _ => [],
    };

    /// <exception cref="AskNixException">The wish cannot be made.</exception>
    public ConfigurationWish WishOf(Intent intent, EvaluatedSystem system, ConfigurationEditor editor) => intent switch
    {
        InstallPackage install => Installing(install, system, editor),
        RemovePackage remove => new ConfigurationWish(
            $"remove {string.Join(", ", remove.Packages)}",
            [.. remove.Packages.Select(package => Removing(package, system, editor))],
            []),
        EnableFeature enable => Enabling(enable, system),
        DisableFeature disable => Disabling(disable, system),
        SetOption set => new ConfigurationWish($"set {set.Option} to {set.Value}", [Setting(set.Option, Fitting(set, system)), .. LoginShell(set)], []),
        _ => throw new InvalidOperationException($"{intent.Name} does not edit the configuration."),
    };

    private string PackageList(EvaluatedSystem system) => scope switch
    {
        Scope.User => $"users.users.{Me(system)}.packages",
        Scope.Home => "home.packages",
        _ => SystemPackages,
    };

    // Out of whichever list it stands in, under whichever attribute.
    private static OptionEdit Removing(string package, EvaluatedSystem system, ConfigurationEditor editor)
    {
        ImmutableArray<string> lists = [SystemPackages, .. system.Users.Select(user => $"users.users.{user}.packages"), "home.packages"];
        ImmutableArray<string> attributes = [package, .. AttributeMoves.Of(package)];
        if (attributes.SelectMany(attribute => lists.Select(list => OptionEdit.Remove(list, attribute))).FirstOrDefault(editor.WouldChange) is { } removal)
            return removal;
        var name = package.Split('.')[^1];
        throw new AskNixException(system.Packages.Any(installed => installed.Name == name || installed.Name == package)
            ? new Problem(
                ErrorCode.CannotEdit,
                $"{package} is on this machine, but no list of packages in the configuration names it: a module brings it.",
                $"Find out which: ask-nix \"why is {package} installed\". Turning that module off removes it.")
            : new Problem(
                ErrorCode.UnknownPackage,
                $"{package} is not installed here: neither for everybody, nor for a user, nor by Home Manager.",
                "See what is: ask-nix \"list installed packages\"."));
    }

    // A package that does not work well by itself is brought by its module, where this machine has that one.
    private ConfigurationWish Installing(InstallPackage install, EvaluatedSystem system, ConfigurationEditor editor)
    {
        var python = new PythonLibraries(install.Packages);
        var modules = install.Packages.Where(package => !python.Brings(package)).Select(package => (Package: package, Feature: Module(package, system))).ToArray();
        var ways = modules.Select(module => module.Feature).OfType<Feature>().Select(feature => Way(feature, system)).Concat(python.Ways).Distinct().ToArray();
        return new ConfigurationWish(
            $"install {string.Join(", ", install.Packages)}{(ways.Length == 0 ? "" : $" through {string.Join(", ", ways)}")}",
            [
                .. modules.SelectMany(module => module.Feature is { } feature
                    ? Edits(feature, Values(feature, system).SetItem("package", module.Package).SetItem("module", module.Package.Split('.')[^1]), system)
                    : [OptionEdit.Append(PackageList(system), module.Package)]),
                .. python.Edits(PackageList(system), editor),
            ],
            install.Packages)
        {
            Afterwards = [.. python.Afterwards, .. modules.Select(module => module.Feature).OfType<Feature>().Distinct().SelectMany(feature => Afterwards(feature, Values(feature, system)))],
        };
    }

    // What turns a module on names it; what else is set stands in the change.
    private static string Way(Feature feature, EvaluatedSystem system)
    {
        var options = feature.Options.Keys.Select(option => OptionAdmission.NameHere(feature, option, system)).OfType<string>().ToArray();
        var switches = Array.FindAll(options, option => option.EndsWith(".enable", StringComparison.Ordinal));
        return string.Join(", ", switches.Length > 0 ? switches : options);
    }

    private Feature? Module(string package, EvaluatedSystem system) =>
        scope is Scope.System && features.InsteadOf(package) is { Asks.IsEmpty: true } feature && OptionAdmission.Has(feature, system) ? feature : null;

    private ConfigurationWish Enabling(EnableFeature enable, EvaluatedSystem system)
    {
        var title = $"enable {enable.Feature}{Port(enable)}";
        if (features.Find(enable.Feature) is not { } feature || enable.Port is not null)
            return new ConfigurationWish(title, [.. enable.Options.SelectMany(option => Enabling(option.Key, option.Value, system))], []);
        var values = Values(feature, system);
        return new ConfigurationWish(
            title,
            [.. Edits(feature, values, system)],
            PackagesOf(enable))
        {
            Afterwards = Afterwards(feature, values),
        };
    }

    /// <summary>The wish for a feature to be off, as it stands on this machine.</summary>
    public ConfigurationWish Disabling(FeatureIntent disable, EvaluatedSystem system)
    {
        var feature = features.Find(disable.Feature);
        var options = feature is null || disable.Port is not null ? disable.Options : FeatureCatalogue.Fill(feature, Values(feature, system)).Options;
        return new ConfigurationWish(
            $"disable {disable.Feature}{Port(disable)}",
            [.. options.Where(option => feature?.Needs.ContainsKey(option.Key) is not true).SelectMany(option => Disabling(Here(feature, option.Key, system), option.Value, system))],
            []);
    }

    private static IEnumerable<OptionEdit> Edits(Feature feature, ImmutableDictionary<string, string> values, EvaluatedSystem system)
    {
        var plan = FeatureCatalogue.Fill(feature, values);
        return plan.Missing.IsEmpty
            ? plan.Options.Where(option => FeatureNeeds.Calls(feature, option.Key, system)).SelectMany(option => Enabling(Here(feature, option.Key, system), option.Value))
                .Concat(feature.Packages.Select(package => OptionEdit.Append(SystemPackages, package)))
            : throw new AskNixException(ErrorCode.NotUnderstood, $"{feature.Name} cannot be turned on without knowing {string.Join(", ", plan.Missing)}.");
    }

    private ImmutableDictionary<string, string> Values(Feature feature, EvaluatedSystem system) =>
        feature.Groups.Length > 0 || feature.Options.Any(option => $"{option.Key} {option.Value}".Contains("${user}", StringComparison.Ordinal)) ? answers.SetItem("user", Me(system)) : answers;

    private static ImmutableArray<string> Afterwards(Feature feature, ImmutableDictionary<string, string> values) =>
    [
        .. feature.Notes,
        .. FeatureCatalogue.Fill(feature, values).Check is [var check, ..] ? (string[])[$"Whether {feature.Name} works is told by: {check}"] : [],
    ];

    private static string Here(Feature? feature, string option, EvaluatedSystem system) =>
        feature is null ? option : OptionAdmission.NameHere(feature, option, system) ?? option;

    private static IEnumerable<OptionEdit> Enabling(string option, string value) => ListLiteral.Elements(value) is { } elements
        ? elements.Select(element => OptionEdit.Append(option, element))
        : [Setting(option, value)];

    private IEnumerable<OptionEdit> Enabling(string option, string value, EvaluatedSystem system) =>
        Enabling(ForMe(option, system), value);

    private IEnumerable<OptionEdit> Disabling(string option, string value, EvaluatedSystem system)
    {
        var name = ForMe(option, system);
        return ListLiteral.Elements(value) is { } elements
            ? elements.Select(element => OptionEdit.Remove(name, element))
            : value.Trim() switch
            {
                "true" => [Setting(name, "false")],
                "false" => [Setting(name, "true")],
                _ => [],
            };
    }

    // NixOS refuses a login shell that its own module does not set up.
    private static IEnumerable<OptionEdit> LoginShell(SetOption set) =>
        (set.Option is "users.defaultUserShell" || (set.Option.StartsWith("users.users.", StringComparison.Ordinal) && set.Option.EndsWith(".shell", StringComparison.Ordinal)))
            && set.Value is "pkgs.zsh" or "pkgs.fish" or "pkgs.xonsh"
            ? [Setting($"programs.{set.Value["pkgs.".Length..]}.enable", "true")]
            : [];

    private static string Fitting(SetOption set, EvaluatedSystem system) =>
        system.Option(set.Option)?.Accepted is { } accepted and >= 0 ? OptionLiteral.Readings(set.Value!)[accepted] : set.Value!;

    private static OptionEdit Setting(string option, string value)
    {
        if (option == "system.stateVersion")
        {
            throw new AskNixException(
                ErrorCode.RefusedForSafety,
                "system.stateVersion is never changed here: services read from it how the data of this machine is laid out. An update does not need it.",
                "Update the machine with: ask-nix update. Read the release notes before you change that line by hand.");
        }
        try
        {
            return OptionEdit.Set(option, value);
        }
        catch (FormatException)
        {
            throw new AskNixException(ErrorCode.UnknownOption, $"{option} is not the name of an option.", "Search for it: ask-nix \"search options for ...\".");
        }
    }

    private static string Port(FeatureIntent feature) => feature.Port is { } port ? $" {port}" : "";

    private string ForMe(string option, EvaluatedSystem system) =>
        option.Contains("${user}", StringComparison.Ordinal) ? option.Replace("${user}", Me(system), StringComparison.Ordinal) : option;

    private string Me(EvaluatedSystem system)
    {
        var me = machine.Variable("SUDO_USER") ?? machine.Variable("USER");
        if (me is not null && system.Users.Contains(me))
            return me;
        return system.Users is [var only] ? only : throw new AskNixException(
            ErrorCode.NotAvailable,
            $"It is not clear whose account is meant: the configuration has {(system.Users.IsEmpty ? "no account of a person" : string.Join(", ", system.Users))}.",
            "Log in as that user, or choose --scope system.");
    }
}
