// Copy buttons, and nothing that anybody would miss: the page is whole without this.
document.querySelectorAll(".paste").forEach(function (box) {
  var button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy the call");
  var said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  button.addEventListener("click", function () {
    var text = box.querySelector("code").textContent;
    function done() {
      button.textContent = "Copied";
      said.textContent = "Copied";
      setTimeout(function () { button.textContent = "Copy"; said.textContent = ""; }, 1600);
    }
    function select() {
      var range = document.createRange();
      range.selectNodeContents(box.querySelector("code"));
      var selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      if (document.execCommand("copy")) done();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, select);
    else select();
  });
  box.querySelector(".label").append(button, said);
});
var opened = [];
addEventListener("beforeprint", function () {
  document.querySelectorAll("details:not([open])").forEach(function (one) { one.open = true; opened.push(one); });
});
addEventListener("afterprint", function () {
  opened.splice(0).forEach(function (one) { one.open = false; });
});
