import {warehouseBytes} from "../../loaders/warehouseBytes.js";

process.stdout.write(await warehouseBytes("data"));
