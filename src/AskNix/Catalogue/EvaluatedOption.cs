namespace AskNix.Catalogue;

/// <summary>One option as <c>list-options.nix</c> prints it. The members are settable because generated readers give absent init-only ones null.</summary>
internal sealed class EvaluatedOption
{
    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string Description { get; set; } = "";

    public string Default { get; set; } = "";

    public string Example { get; set; } = "";

    public string[] Declarations { get; set; } = [];

    public bool ReadOnly { get; set; }

    public ConfigurationOption ToOption() => new(Name, Type)
    {
        Description = Description.Trim(),
        Default = Default,
        Example = Example,
        Declarations = [.. Declarations],
        ReadOnly = ReadOnly,
    };
}
