namespace Nix.Syntax.Editing;

/// <summary>Lets the firewall pass a port.</summary>
/// <param name="Port">The port, 0 to 65535.</param>
/// <param name="IsUdp">Whether it is for UDP; else for TCP.</param>
public sealed record OpenFirewallPort(int Port, bool IsUdp = false) : Edit
{
    AttributePath Option => new("networking", "firewall", IsUdp ? "allowedUDPPorts" : "allowedTCPPorts");

    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    internal override EditPlan Plan(SyntaxTree tree) =>
        Port is < 0 or > 65535 ? EditPlan.Refuse($"{Port} is no port; ports go up to 65535") : new AppendToList(Option, $"{Port}").Plan(tree);

    internal override Edit Opposite(SyntaxTree tree) => new RemoveFromList(Option, $"{Port}");
}
